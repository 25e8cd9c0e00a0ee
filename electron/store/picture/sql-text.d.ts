/** A migration as it stands in data/migrations, put into the program when it is built. */
declare module '*.sql?raw' {
  const text: string;
  export default text;
}
