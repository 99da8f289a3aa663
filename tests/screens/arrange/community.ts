/** The practice community on a phone, for looking at its screens: the way to each of them, and the ids of what is in it. */

import { bookAt, routeAt } from '../../../src/app/route-at.ts';
import { pathOf, type RouteId, type RouteParams } from '../../../src/app/routes.ts';
import { type Hands, tapStarting } from '../../e2e/hands/hands.ts';

type Given<Id extends RouteId> = Omit<RouteParams<Id>, 'book'>;

export class Community {
  readonly hands: Hands;
  readonly #known = new Map<string, string>();

  constructor(hands: Hands) {
    this.hands = hands;
  }

  /** The community that is remembered. */
  get book(): string {
    return this.#known.get('book') ?? '';
  }

  /** Shows a screen as if one had just come to it. */
  async goTo<Id extends RouteId>(id: Id, params: Given<Id>): Promise<void> {
    const { book } = this;
    await this.show(book === '' ? '#/' : `#/g/${book}`);
    await this.show(`#${pathOf(id, { book, ...params } as unknown as RouteParams<Id>)}`);
  }

  async show(hash: string): Promise<void> {
    const { page } = this.hands;
    await page.evaluate((next) => {
      window.location.hash = next;
    }, hash);
    // The screen before it stands until this one is all there.
    await this.stands(routeAt(hash.slice(1)));
    await this.settle();
  }

  async stands(route: RouteId): Promise<void> {
    await this.hands.page.locator(`html[data-screen="${route}"]`).waitFor();
  }

  /** Nothing has changed on the screen for a moment, and its title is there. */
  async settle(): Promise<void> {
    const { page } = this.hands;
    await page.locator('h1').first().waitFor();
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const QUIET_MS = 60;
          const end = () => {
            watch.disconnect();
            resolve();
          };
          let timer = window.setTimeout(end, QUIET_MS);
          const watch = new MutationObserver(() => {
            window.clearTimeout(timer);
            timer = window.setTimeout(end, QUIET_MS);
          });
          watch.observe(document.body, { subtree: true, childList: true, characterData: true });
        }),
    );
  }

  /** The last part of the address: the id of what is shown. */
  async shownId(): Promise<string> {
    const { hash } = new URL(this.hands.page.url());
    return decodeURIComponent(hash.slice(hash.lastIndexOf('/') + 1));
  }

  /** The community that is shown, and nothing of another one. */
  async rememberBook(): Promise<void> {
    this.#known.clear();
    const { hash } = new URL(this.hands.page.url());
    this.#known.set('book', bookAt(hash.slice(1)) ?? '');
  }

  /** The member at a place of the list, from 1. */
  async member(number: number): Promise<string> {
    return this.#once(`member ${number}`, async () => {
      const { page, t } = this.hands;
      await this.goTo('members', {});
      await page
        .getByRole('list', { name: t('members.title') })
        .getByRole('button')
        .nth(number - 1)
        .tap();
    });
  }

  /** The loan that is late, as the home screen says it. */
  async overdueLoan(): Promise<string> {
    return this.#once('overdue loan', async () => {
      await this.goTo('home', {});
      await this.#waiting().first().tap();
    });
  }

  async openDifference(): Promise<string> {
    return this.#once('difference', async () => {
      const { t } = this.hands;
      await this.goTo('home', {});
      await tapStarting(this.hands, t('home.differenceMissing'));
    });
  }

  /** The first member in the list who ever had a loan. */
  async borrower(): Promise<string> {
    for (let number = 1; ; number += 1) {
      const member = await this.member(number);
      await this.goTo('memberLoans', { member });
      await this.settle();
      if ((await this.hands.page.getByRole('table').count()) > 0) return member;
    }
  }

  /** A loan on which nothing is late: the last of the list. */
  async runningLoan(): Promise<string> {
    return this.#once('running loan', async () => {
      const { page, t } = this.hands;
      await this.goTo('loans', {});
      await page
        .getByRole('list', { name: t('loans.title'), exact: true })
        .getByRole('button')
        .last()
        .tap();
    });
  }

  /** What lies in the box by the book, in cents, as the box's screen says it; asked before the box is counted. */
  async inBox(): Promise<number> {
    const known = this.#known.get('in box');
    if (known !== undefined) return Number(known);
    await this.goTo('box', {});
    const said = (await this.hands.page.locator('main section').first().textContent()) ?? '';
    const euros = /(\d[\d\s.,]*?)(?:[.,](\d\d))?\s*€|€\s*(\d[\d,]*)(?:\.(\d\d))?/u.exec(said);
    if (!euros) throw new Error(`no amount in "${said}"`);
    const [, whole, part, wholeAfter, partAfter] = euros;
    const digits = (text: string | undefined) => (text ?? '').replace(/\D/gu, '');
    const cents = digits(whole ?? wholeAfter) + digits(part ?? partAfter).padEnd(2, '0');
    this.#known.set('in box', cents);
    return Number(cents);
  }

  /** The newest line of a kind. */
  async entry(kind: string): Promise<string> {
    return this.#once(`entry ${kind}`, async () => {
      const { page, t } = this.hands;
      await this.goTo('entries', {});
      await page.getByRole('combobox', { name: t('entries.what') }).selectOption(kind);
      await this.settle();
      await page.locator('main li button').first().tap();
    });
  }

  #waiting() {
    const { page, t } = this.hands;
    return page.getByRole('list', { name: t('home.waits') }).getByRole('button');
  }

  async #once(what: string, goThere: () => Promise<void>): Promise<string> {
    const known = this.#known.get(what);
    if (known !== undefined) return known;
    const { page } = this.hands;
    await goThere();
    await page.waitForFunction(() => !/\/(members|home|loans|book|g\/[^/]+)$/u.test(window.location.hash));
    await this.settle();
    const id = await this.shownId();
    this.#known.set(what, id);
    return id;
  }
}
