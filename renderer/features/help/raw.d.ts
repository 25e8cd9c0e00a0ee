/** Vite hands out the text of a file as it is. */
declare module '*.md?raw' {
  const text: string;
  // eslint-disable-next-line no-restricted-exports -- Vite's own form, not a module of ours
  export default text;
}
