/** The protocol as an OpenAPI 3.1 document, made from the operations and shapes that the endpoint runs on. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import {
  BOOK_STATE,
  BOX_PATTERN,
  CARD,
  CARD_ID_PATTERN,
  CARD_TAKEN,
  CARD_VERSION,
  CARDS_PART,
  COMMON_PROBLEMS,
  HEALTH,
  IDS_PART,
  OPERATIONS,
  type OperationName,
  PAGES,
  PAGES_PART,
  PAGES_TAKEN,
  PROBLEM,
  PROBLEM_STATUS,
  PROTOCOL_VERSION,
  type ProblemCode,
} from '../../src/sync/protocol.ts';

const SHAPES = {
  BookState: BOOK_STATE,
  Pages: PAGES,
  PagesTaken: PAGES_TAKEN,
  PagesPart: PAGES_PART,
  IdsPart: IDS_PART,
  CardVersion: CARD_VERSION,
  Card: CARD,
  CardTaken: CARD_TAKEN,
  CardsPart: CARDS_PART,
  Health: HEALTH,
  Problem: PROBLEM,
} as const;

const SUMMARIES: Readonly<Record<OperationName, string>> = {
  health: 'Whether the endpoint and its database answer.',
  createBook: 'Makes the book of this box, or says that it is there. An operator may ask for a code.',
  readBook: 'What the endpoint has of the book, to compare with what a phone has.',
  removeBook: 'Removes the book with all its pages and cards.',
  addPages: 'Adds pages. Sending a page again changes nothing; a page that is refused is refused alone.',
  listPages: 'Pages with a number above `after`, in the order of their numbers, which have no gaps.',
  listIds: 'The same with the ids alone.',
  putCard: 'A newer version of a card, or its erasure, which is never lifted.',
  readCard: 'The newest version of a card.',
  listCards: 'Cards that changed after the cursor, each once, in its newest version.',
};

const PARAMETERS: Readonly<Record<string, object>> = {
  box: {
    description: 'SHA-256 of the 32 bytes of the tag.',
    schema: { type: 'string', pattern: `^${BOX_PATTERN}$` },
  },
  card: { description: 'Chosen by the phones.', schema: { type: 'string', pattern: `^${CARD_ID_PATTERN}$` } },
  after: { description: 'The `next` of the last answer; 0 from the beginning.' },
  limit: { description: 'At most so many.' },
};

function schemaOf(shape: v.GenericSchema): object {
  const { $schema: _, ...schema } = toJsonSchema(shape, {
    target: 'draft-2020-12',
    typeMode: 'input',
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'regex' &&
      'requirement' in valibotAction &&
      valibotAction.requirement instanceof RegExp
        ? { ...jsonSchema, pattern: valibotAction.requirement.source }
        : null,
  });
  return schema;
}

const nameOf = (shape: v.GenericSchema): string => {
  const [name] = Object.entries(SHAPES).find(([, each]) => each === shape) ?? [];
  if (name === undefined) throw new Error('a shape has no name');
  return name;
};
const content = (shape: v.GenericSchema, type = 'application/json') => ({
  content: { [type]: { schema: { $ref: `#/components/schemas/${nameOf(shape)}` } } },
});

type Query = (typeof OPERATIONS)['listPages']['query'];
type Bound = 'min_value' | 'max_value';

/** The least or greatest value that the shape's own steps ask for. */
function boundOf(shape: { readonly pipe: readonly object[] }, type: Bound): number {
  const step = shape.pipe.find((each) => 'type' in each && each.type === type);
  if (!step || !('requirement' in step)) throw new Error(`a number of a query has no ${type}`);
  return Number(step.requirement);
}

/** A list's numbers, each with where it begins and ends and what it is where left out. */
function queryParameters(query: Query): object[] {
  return Object.entries(query.entries).map(([name, { wrapped, default: usual }]) => ({
    name,
    in: 'query',
    ...PARAMETERS[name],
    schema: {
      type: 'integer',
      default: Number(usual),
      minimum: boundOf(wrapped, 'min_value'),
      maximum: boundOf(wrapped, 'max_value'),
    },
  }));
}

function responsesOf(name: OperationName): object {
  const { answers, problems } = OPERATIONS[name];
  const good = Object.entries(answers as Record<string, v.GenericSchema | null>).map(([status, shape]) => [
    status,
    { description: shape === null ? 'Done.' : nameOf(shape), ...(shape === null ? {} : content(shape)) },
  ]);
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of [...problems, ...COMMON_PROBLEMS] as ProblemCode[])
    byStatus.set(PROBLEM_STATUS[code], [...(byStatus.get(PROBLEM_STATUS[code]) ?? []), code]);
  const bad = [...byStatus].map(([status, codes]) => [
    String(status),
    { description: codes.join(', '), ...content(PROBLEM, 'application/problem+json') },
  ]);
  return Object.fromEntries([...good, ...bad]);
}

function operationOf(name: OperationName): object {
  const operation: {
    readonly path: string;
    readonly needs: string;
    readonly query?: Query;
    readonly body?: v.GenericSchema;
  } = OPERATIONS[name];
  const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, at = '']) => ({
    name: at,
    in: 'path',
    required: true,
    ...PARAMETERS[at],
  }));
  return {
    operationId: name,
    summary: SUMMARIES[name],
    ...(operation.needs === 'nothing' ? { security: [] } : { security: [{ [operation.needs]: [] }] }),
    parameters: [...inPath, ...(operation.query ? queryParameters(operation.query) : [])],
    ...(operation.body ? { requestBody: { required: true, ...content(operation.body) } } : {}),
    responses: responsesOf(name),
  };
}

export function openApi(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, { path, method }] of Object.entries(OPERATIONS)) {
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(name as OperationName) };
  }
  const header = (description: string) => ({
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description,
  });
  return {
    openapi: '3.1.0',
    info: {
      title: 'Caixeta endpoint',
      version: String(PROTOCOL_VERSION),
      description: 'A mailbox for opaque pages and cards. In words: docs/endpoint.md.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(SHAPES).map(([name, shape]) => [name, schemaOf(shape)])),
      securitySchemes: {
        read: header('`Caixeta tag=<64 hex>`'),
        write: header('`Caixeta tag=<64 hex>, write=<64 hex>[, code=<code>]`'),
      },
    },
  };
}
