/** The version of package.json, put in by the build. */
declare const __VERSION__: string;

/** The three parts of a language's texts, given out by the build. */
declare module '*.json?first' {
  export const texts: object;
}
declare module '*.json?rest' {
  export const texts: object;
}
declare module '*.json?away' {
  export const texts: object;
}
