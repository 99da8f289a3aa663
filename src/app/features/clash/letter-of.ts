/** A, B, C: to say in the room. */
export const letterOf = (at: number): string => String.fromCharCode('A'.charCodeAt(0) + at);
