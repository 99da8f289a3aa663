/** Problems as answers (RFC 9457): a closed list of codes, each with its status and one plain sentence. */
import { PROBLEM_STATUS, type Problem, type ProblemCode } from '../sync/protocol.ts';

const TITLES: Readonly<Record<ProblemCode, string>> = {
  badHttp: 'This is not an HTTP request.',
  notJson: 'The body is not JSON in UTF-8.',
  badAuthorization: 'The Authorization header is missing or not of the form of this protocol.',
  wrongTag: 'The tag is not the one of this box.',
  wrongToken: 'The write token is missing or not the one of this book.',
  codeNeeded: 'Creating a book here needs a code from the operator.',
  noSuchRoute: 'There is nothing at this path.',
  noSuchBook: 'There is no book in this box.',
  noSuchCard: 'There is no such card in this book.',
  wrongMethod: 'This path does not take that method.',
  tooSlow: 'The request did not arrive in time.',
  cardOlder: 'A newer version of the card is there.',
  cardConflict: 'The same version of the card is there with other bytes.',
  cardErased: 'The card was erased for ever.',
  bodyTooLarge: 'The body is larger than this protocol allows.',
  wrongType: 'The body has to be application/json.',
  badField: 'A field does not have the form that this protocol asks for.',
  tooFast: 'Too many requests; wait before the next one.',
  headersTooLarge: 'The header is larger than this endpoint takes.',
  internal: 'The endpoint failed. Nothing was acknowledged.',
  busy: 'The endpoint has too much in hand; wait and send the same again.',
  storeDown: 'The database does not answer; wait and send the same again.',
  bookFull: 'The book holds as much as this endpoint keeps for one.',
};

export type ProblemFigures = Pick<Problem, 'path' | 'rule' | 'version' | 'blobId' | 'retryAfterSeconds'>;

export function problemOf(code: ProblemCode, figures: ProblemFigures = {}): Problem {
  const status = PROBLEM_STATUS[code];
  return { type: `urn:caixeta:problem:${code}`, title: TITLES[code], status, code, ...figures };
}

/** Thrown where a request is refused; the app turns it into the answer. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(code: ProblemCode, figures: ProblemFigures = {}) {
    super(code);
    this.problem = problemOf(code, figures);
  }
}

/** Headers that go with every problem. What was not read to its end closes the connection. */
export function problemHeaders({ code, retryAfterSeconds }: Problem): Record<string, string> {
  return {
    'Content-Type': 'application/problem+json',
    ...(retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) }),
    ...(code === 'badAuthorization' ? { 'WWW-Authenticate': 'Caixeta' } : {}),
    ...(code === 'bodyTooLarge' || code === 'busy' ? { Connection: 'close' } : {}),
  };
}

export function problemResponse(problem: Problem): Response {
  return new Response(JSON.stringify(problem), { status: problem.status, headers: problemHeaders(problem) });
}
