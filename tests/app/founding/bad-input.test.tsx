// Hostile names, amounts that are none, a full disk: words in each language, and nothing typed is lost.
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/i18n.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { newPhone } from '../harness.tsx';
import { agree, enterMembers, listed, nameIt, openFounding, toMembers } from './answer.ts';

const WORDS: Readonly<
  Record<
    Language,
    {
      readonly cut: RegExp;
      readonly same: RegExp;
      readonly missing: RegExp;
      readonly tooFew: RegExp;
      readonly zero: RegExp;
      readonly digits: RegExp;
      readonly negative: RegExp;
      readonly step: RegExp;
      readonly stepTooLarge: RegExp;
    }
  >
> = {
  es: {
    cut: /El nombre era demasiado largo y se ha cortado/u,
    same: /Ya hay una .*Fatou.*, la n\.º 1/u,
    missing: /Falta el nombre\. Escríbelo/u,
    tooFew: /al menos dos socias/u,
    zero: /La cantidad es cero/u,
    digits: /demasiadas cifras después de la coma/u,
    negative: /no puede llevar el signo menos/u,
    step: /no se puede pagar esa suma/u,
    stepTooLarge: /Pon una más pequeña/u,
  },
  ca: {
    cut: /El nom era massa llarg i s’ha tallat/u,
    same: /Ja hi ha una .*Fatou.*, la núm\. 1/u,
    missing: /Falta el nom\. Escriu-lo/u,
    tooFew: /com a mínim dues sòcies/u,
    zero: /La quantitat és zero/u,
    digits: /[Hh]i ha massa xifres després de la coma/u,
    negative: /signe menys/u,
    step: /no es pot pagar aquesta suma/u,
    stepTooLarge: /Posa’n una de més petita/u,
  },
  fr: {
    cut: /Le prénom était trop long et il a été coupé/u,
    same: /Il y a déjà une .*Fatou.*, la n° 1/u,
    missing: /Il manque le prénom\. Écris-le/u,
    tooFew: /Il faut au moins deux membres/u,
    zero: /est (?:de )?zéro/u,
    digits: /trop de chiffres après la virgule/u,
    negative: /signe moins/u,
    step: /on ne peut pas payer cette somme/u,
    stepTooLarge: /Mets-en une plus petite/u,
  },
  en: {
    cut: /The name was too long and has been cut/u,
    same: /There is a .*Fatou.* already, no\. 1/u,
    missing: /The name is missing\. Type it/u,
    tooFew: /At least two members are needed/u,
    zero: /The amount is zero/u,
    digits: /too many figures after the point/u,
    negative: /cannot have a minus sign/u,
    step: /cannot pay this sum/u,
    stepTooLarge: /Put a smaller one/u,
  },
};
const MARKUP = '<img src=x onerror=alert(1)>';
const TURNED = 'Fatou\u202eatsoR\u2066';
const FAMILY = '👩🏽‍🌾 Aïcha';

describe.each(SPOKEN)('in %s', (language) => {
  const words = WORDS[language];

  test('names: nothing, ten thousand letters, the same twice, alone', async () => {
    const founder = await openFounding(newPhone(), language);
    const { t } = founder;
    await toMembers(founder);
    await enterMembers(founder, ['   ']);
    expect(screen.getByText(words.missing)).toBeTruthy();
    await enterMembers(founder, ['Fatou']);
    await founder.next();
    expect(screen.getByText(words.tooFew)).toBeTruthy();
    await enterMembers(founder, ['x'.repeat(10_000)]);
    expect(screen.getByText(words.cut)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(t('founding.members.name')).value).toBe('x'.repeat(60));
    await enterMembers(founder, ['FATOÚ']);
    expect(screen.getByText(words.same)).toBeTruthy();
    expect(listed(t('founding.members.list'))).toHaveLength(1);
    await founder.user.keyboard('{Enter}');
    expect(listed(t('founding.members.list'))).toHaveLength(2);
  });

  test('amounts: zero, a minus, too many figures, a step no coin pays', async () => {
    const founder = await openFounding(newPhone(), language);
    const { t, type, next } = founder;
    await toMembers(founder);
    await enterMembers(founder, ['Fatou', 'Rosa']);
    await next();
    await founder.choose(new RegExp(t('founding.kind.vsla.name'), 'u'));
    await next();
    const price = new RegExp(t('founding.saving.price'), 'u');
    await type(price, '0');
    await next();
    expect(screen.getByText(words.zero)).toBeTruthy();
    await type(price, '-5');
    expect(screen.getByText(words.negative)).toBeTruthy();
    await type(price, '5,001');
    expect(screen.getByText(words.digits)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(price).value).toBe('5,001');
    await type(price, '5');
    await founder.pass(3);
    await type(new RegExp(t('founding.box.step'), 'u'), '0,03');
    await next();
    expect(screen.getByRole('heading', { name: t('founding.box.title') })).toBeTruthy();
    expect(screen.getByText(words.stepTooLarge)).toBeTruthy();
    await type(new RegExp(t('founding.box.step'), 'u'), '0,01');
    await founder.pass();
    expect(screen.getByRole('heading', { name: t('founding.begin.title') })).toBeTruthy();
  });

  test('a full disk is said, and what was typed stays', async () => {
    const phone = newPhone('2026-03-02', 0);
    const founder = await openFounding(phone, language);
    await founder.type(founder.t('founding.name.label'), 'Orenetes');
    const full = founder.t('disk.quota').replaceAll('\u00a0', ' ');
    expect(await screen.findByText(full)).toBeTruthy();
    const field = screen.getByLabelText<HTMLInputElement>(founder.t('founding.name.label'));
    expect(field.value).toBe('Orenetes');
    phone.platter.capacity = Number.POSITIVE_INFINITY;
    await founder.next();
    await screen.findByRole('heading', { name: founder.t('founding.currency.title') });
    expect(screen.queryByText(full)).toBeNull();
  });
});

test('a step made of coins that are not there is refused in words', async () => {
  const founder = await openFounding(newPhone(), 'ca');
  await nameIt(founder, 'Orenetes');
  await founder.choose(/Xílings/u);
  await founder.next();
  await enterMembers(founder, ['Fatou', 'Rosa']);
  await founder.next();
  await founder.choose(/Per accions/u);
  await founder.pass(4);
  await founder.type(/La suma més petita/u, '30');
  await founder.next();
  expect(screen.getByText(WORDS.ca.step)).toBeTruthy();
});

test('markup, marks that turn text and emoji are names like any other', async () => {
  const phone = newPhone();
  const founder = await openFounding(phone);
  await toMembers(founder, MARKUP);
  await enterMembers(founder, [MARKUP, TURNED, FAMILY]);
  expect(document.querySelector('img')).toBeNull();
  await founder.next();
  await founder.choose(/By shares/u);
  await founder.pass(6);
  const { book, cards } = await agree(founder, phone);
  expect(book.founding?.name).toBe(MARKUP);
  const names = [...cards.values()].map((card) => card.kind === 'member' && card.name);
  expect(names.sort()).toEqual([MARKUP, 'Fatou atsoR', FAMILY].sort());
});

test('another currency: letters, values and at least one piece', async () => {
  const phone = newPhone();
  const founder = await openFounding(phone);
  const { type, next } = founder;
  await nameIt(founder, 'Natillera');
  await founder.choose('Another currency');
  await next();
  expect(screen.getByText('It takes three letters, for example MAD.')).toBeTruthy();
  await type(/three letters/u, 'hnl');
  await next();
  expect(screen.getByText('At least one note or coin is needed.')).toBeTruthy();
  await type('Notes', '500 200 cien');
  expect(screen.getByText(/Something here is not a value/u)).toBeTruthy();
  await type('Notes', '500 100 200 100');
  await type('Coins', '5');
  await founder.choose('2');
  await founder.pass();
  await enterMembers(founder, ['Yesenia', 'Rosa']);
  await next();
  await founder.choose(/By shares/u);
  await founder.pass(6);
  const { book } = await agree(founder, phone);
  expect(book.founding?.currency).toEqual({
    code: 'HNL',
    digits: 2,
    denominations: [
      { value: 50000, form: 'note' },
      { value: 20000, form: 'note' },
      { value: 10000, form: 'note' },
      { value: 500, form: 'coin' },
    ],
  });
});
