/** A migration as it stands in data/migrations, put into the program when it is built. */
declare module '*.sql?raw' {
  const text: string;
  // eslint-disable-next-line no-restricted-exports -- what a text import of the bundler gives
  export default text;
}
