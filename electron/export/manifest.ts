import type { Batch, WrittenFile } from '../../shared/domain/batch';
import type { PlannedFile } from './place';

/** What the folder holds, for programs (JSON) and for `sha256sum -c` (text). */
export function manifests(
  batch: Batch,
  leftOut: number,
  files: readonly WrittenFile[],
): readonly PlannedFile[] {
  const facts = {
    batch: batch.number,
    mdo: batch.mdo,
    createdAt: batch.createdAt,
    createdBy: batch.createdBy,
    ruleSetVersion: batch.ruleSetVersion,
    referenceVersion: batch.referenceVersion,
    auditHead: batch.auditHead,
    auditCount: batch.auditCount,
    includeUnconfirmed: batch.includeUnconfirmed,
    counts: batch.counts,
    leftOut,
    files,
  };
  const audit = batch.auditHead ? `${batch.auditHead}, ${batch.auditCount} entries` : 'none';
  const lines = [
    `# Batch ${batch.number}, ${batch.mdo}, ${batch.createdAt}`,
    `# Rule set ${batch.ruleSetVersion}, reference lists ${batch.referenceVersion}, audit head ${audit}`,
    '# Check with: sha256sum -c manifest.txt',
    ...files.map((f) => `# ${f.name}: ${f.rows} requests, ${f.bytes} bytes`),
    ...files.map((f) => `${f.sha256}  ${f.name}`),
  ];
  return [
    textFile('manifest.json', files.length, `${JSON.stringify(facts, null, 2)}\n`),
    textFile('manifest.txt', files.length, `${lines.join('\n')}\n`),
  ];
}

export function textFile(name: string, rows: number, text: string): PlannedFile {
  return { name, rows, write: (sink) => sink(Buffer.from(text, 'utf8')) };
}
