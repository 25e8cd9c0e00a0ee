interface SectionTabsProps<S extends string> {
  /** What the tabs divide, for a screen reader. */
  readonly label: string;
  readonly sections: readonly S[];
  readonly current: S;
  readonly titleOf: (section: S) => string;
  readonly onChoose: (section: S) => void;
}

/** The sections of a place; a section starts at its top. */
export function SectionTabs<S extends string>(props: SectionTabsProps<S>) {
  return (
    <nav className="sections" aria-label={props.label}>
      {props.sections.map((section) => (
        <button
          key={section}
          type="button"
          className="section-tab"
          data-section={section}
          aria-current={section === props.current ? 'page' : undefined}
          onClick={({ currentTarget }) => {
            props.onChoose(section);
            currentTarget.closest('.page')?.scrollTo(0, 0);
          }}
        >
          {props.titleOf(section)}
        </button>
      ))}
    </nav>
  );
}
