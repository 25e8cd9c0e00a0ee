-- What the reports group and look up by.
CREATE INDEX requests_by_office ON requests (office, decision);
CREATE INDEX findings_by_rule ON findings (rule, severity);
