/** The script that stands in the page: what it asks for before the app is there, and nothing where no community is opened. */
import { afterEach, expect, test } from 'vitest';
import { aheadScript } from '../../../.ci/ahead.mjs';
import { languageGuess } from '../../../src/app/parts.ts';

const run = Function('document', 'Worker', aheadScript) as (document: object, worker: unknown) => void;

/** The addresses that it asks for, where its element names these. */
function askedFor(dataset: Readonly<Record<string, string>>): readonly string[] {
  const asked: string[] = [];
  const page = {
    currentScript: { dataset },
    createElement: (name: string) => document.createElement(name),
    head: { append: (link: HTMLLinkElement) => asked.push(`${link.rel} ${link.getAttribute('href')}`) },
  };
  class Thread {
    constructor(address: string, { name }: { readonly name: string }) {
      asked.push(`thread ${address} ${name}`);
    }
  }
  run(page, Thread);
  return asked;
}

const FILES = { home: './assets/home-1.js', es: './assets/es-1.js', fr: './assets/fr-1.js' };

afterEach(() => {
  localStorage.clear();
  location.hash = '';
});

test('on the way into a community: home, and the texts of the language that this phone spoke last', () => {
  location.hash = '#/g/caixeta/loans';
  languageGuess.keep('fr');
  expect(askedFor(FILES)).toEqual([
    'modulepreload ./assets/home-1.js',
    'modulepreload ./assets/fr-1.js',
    'thread ./intl.js fr',
  ]);
});

test('home alone where no language is known yet, or none that there is', () => {
  location.hash = '#/g/caixeta';
  expect(askedFor(FILES)).toEqual(['modulepreload ./assets/home-1.js', 'thread ./intl.js ']);
  languageGuess.keep('wo');
  expect(askedFor(FILES)).toEqual(['modulepreload ./assets/home-1.js', 'thread ./intl.js wo']);
});

test('nothing at the start screen', () => {
  location.hash = '#/';
  languageGuess.keep('fr');
  expect(askedFor(FILES)).toEqual([]);
});
