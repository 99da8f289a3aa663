/**
 * Why a joining does not go on, and which kind of no it is. After an *end* both sides forget everything and begin anew: a message
 * of this joining was not what it must be, or people said no. A *slip* changes nothing: something else was scanned or pasted.
 */

/** Something else than what is waited for; what is waited for may still come. */
export type Slip = 'notOurs' | 'wrongMessage' | 'newerVersion' | 'malformed' | 'wrongWay';

export type End =
  /** the greeting answers another phone, or the hello is not the one that was promised */
  | 'doesNotFit'
  /** a second greeting, hello or promise in one joining */
  | 'second'
  | 'picturesDiffer'
  /** the answer is for another joining or was changed */
  | 'notForThis'
  | 'badSignature'
  /** the book could not be written down: with the disk's or the ledger's own code */
  | 'notWritten'
  | 'alreadyHere';
