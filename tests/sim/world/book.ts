/** The one book of a life. */
export const BOOK = '00112233445566778899aabbccddeeff';
