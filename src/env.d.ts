/** The version of package.json, put in by the build. */
declare const __VERSION__: string;
/** The address of an endpoint that who hosts the app offers to its groups (CAIXETA_ADDRESS of the build); empty where none. */
declare const __ENDPOINT__: string;

/** The three parts of a language's texts, given out by the build. */
declare module '*.json?first' {
  export const texts: object;
}
declare module '*.json?rest' {
  export const texts: object;
}
declare module '*.json?rare' {
  export const texts: object;
}
