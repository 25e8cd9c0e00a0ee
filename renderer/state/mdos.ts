import { useEffect, useState } from 'react';
import { ask, desk } from '../desk';

/** The 32 MDO names, asked for once. */
let asked: Promise<readonly string[]> | null = null;

/** The lists in force have changed, or another desk is open. */
export function forgetMdos(): void {
  asked = null;
}

export function useMdos(): readonly string[] {
  const [mdos, setMdos] = useState<readonly string[]>([]);
  useEffect(() => {
    let current = true;
    asked ??= ask(desk.desk.mdos()).then((names) => names ?? []);
    void asked.then((names) => {
      if (names.length === 0) asked = null;
      if (current) setMdos(names);
    });
    return () => {
      current = false;
    };
  }, []);
  return mdos;
}
