/** What a PDF of Chromium says of itself: its pages, how large each is, and the text on it, read from its own bytes. */
import { inflateSync } from 'node:zlib';

/** In points, 72 an inch. `text`: all that is written on it in the order it was drawn, without spaces. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

type Objects = ReadonlyMap<string, string>;
type Glyphs = ReadonlyMap<string, string>;

export function readPdf(bytes: Buffer): readonly PdfPage[] {
  const objects = objectsOf(bytes.toString('latin1'));
  const first = [...objects.values()].find((body) => /\/Type \/Pages\b/u.test(body)) ?? '';
  const kids = /\/Kids \[([^\]]*)\]/u.exec(first)?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/gu)].flatMap(([, id = '']) => pagesUnder(objects, id));
}

/** A tree of pages: a node holds pages or nodes. */
function pagesUnder(objects: Objects, id: string): readonly PdfPage[] {
  const body = objects.get(id) ?? '';
  const kids = /\/Kids \[([^\]]*)\]/u.exec(body)?.[1];
  if (kids !== undefined)
    return [...kids.matchAll(/(\d+) 0 R/gu)].flatMap(([, kid = '']) => pagesUnder(objects, kid));
  const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(body);
  const contents = /\/Contents (\d+) 0 R/u.exec(body)?.[1] ?? '';
  const fonts = new Map(
    [...body.matchAll(/\/(F\d+) (\d+) 0 R/gu)].map(([, name = '', font = '']) => [
      name,
      glyphsOf(objects, font),
    ]),
  );
  return [
    { width: Number(box?.[1]), height: Number(box?.[2]), text: textOf(streamOf(objects, contents), fonts) },
  ];
}

function objectsOf(file: string): Objects {
  return new Map(
    [...file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/gu)].map(([, id = '', body = '']) => [
      id,
      body,
    ]),
  );
}

function streamOf(objects: Objects, id: string): string {
  const body = objects.get(id) ?? '';
  const at = body.indexOf('stream\n');
  if (at < 0) throw new Error(`object ${id} has no stream`);
  const raw = Buffer.from(body.slice(at + 'stream\n'.length, body.lastIndexOf('\nendstream')), 'latin1');
  return (body.slice(0, at).includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1');
}

/** Which character each glyph of a font stands for. */
function glyphsOf(objects: Objects, font: string): Glyphs {
  const map = /\/ToUnicode (\d+) 0 R/u.exec(objects.get(font) ?? '')?.[1];
  const glyphs = new Map<string, string>();
  if (map === undefined) return glyphs;
  const text = streamOf(objects, map);
  for (const [, chars = ''] of text.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/gu)) {
    for (const [, glyph = '', to = ''] of chars.matchAll(/<(\w+)> <(\w+)>/gu)) glyphs.set(glyph, unicode(to));
  }
  for (const [, ranges = ''] of text.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/gu)) {
    for (const [, from = '', until = '', to = ''] of ranges.matchAll(/<(\w+)> <(\w+)> <(\w+)>/gu)) {
      const start = Number.parseInt(from, 16);
      for (let at = start; at <= Number.parseInt(until, 16); at += 1) {
        glyphs.set(hex(at), String.fromCodePoint(Number.parseInt(to, 16) + at - start));
      }
    }
  }
  return glyphs;
}

const hex = (value: number) => value.toString(16).toUpperCase().padStart(4, '0');
const unicode = (to: string) =>
  (to.match(/.{4}/gu) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');

function textOf(drawing: string, fonts: ReadonlyMap<string, Glyphs>): string {
  let glyphs: Glyphs = new Map();
  let text = '';
  for (const [, font, shown] of drawing.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)> Tj/gu)) {
    if (font !== undefined) glyphs = fonts.get(font) ?? new Map();
    for (const glyph of shown?.match(/.{4}/gu) ?? []) text += glyphs.get(glyph.toUpperCase()) ?? '';
  }
  return plain(text);
}

/** Without spaces, hyphens and the difference of large and small letters, which a line's break or a style may change. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b-\u200f\u2060\u2066-\u2069\ufeff‐-]/gu, '')
    .toLowerCase();
}
