import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../../..');

export interface Document {
  /** Below the repository, with slashes. */
  readonly name: string;
  readonly text: string;
}

/** All that people read about the project: at the top, in docs/ and beside the data. */
export function documents(): readonly Document[] {
  const names = [
    ...readdirSync(ROOT),
    ...['docs', 'data'].flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name.split(path.sep).join('/')}`,
      ),
    ),
  ];
  return names
    .filter((name) => name.endsWith('.md') && name !== 'THIRD-PARTY-NOTICES.md')
    .map((name) => ({ name, text: readFileSync(path.join(ROOT, name), 'utf8') }));
}

/** Targets of links and pictures that lead to a file of the project, without their #fragment. */
export function relativeLinks({ text }: Document): readonly string[] {
  const prose = text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/i.test(target) && !target.startsWith('#'))
    .map((target) => decodeURIComponent(target.replace(/#.*$/, '')));
}

/** Names of npm scripts the text tells people to run: "npm run bench", "npm test", "npm start". */
export function scriptsNamed({ text }: Document): readonly string[] {
  const run = [...text.matchAll(/\bnpm run (?:-{1,2}[a-z]+ )*([a-z][\w:-]*)/g)].map(
    ([, name = '']) => name,
  );
  const short = [...text.matchAll(/\bnpm (test|start)\b/g)].map(([, name = '']) => name);
  return [...new Set([...run, ...short])];
}
