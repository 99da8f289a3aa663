/** What a screen reader is told of a page: Chromium's own accessibility tree. Things in it are known by role and name alone. */
import type { CDPSession, Page } from '@playwright/test';

export interface Thing {
  /** As Chromium's protocol knows what it stands for. */
  readonly node: number;
  readonly role: string;
  readonly name: string;
  readonly pressed: boolean;
  readonly disabled: boolean;
  readonly focused: boolean;
}

/** A whole name, or how one begins. */
export type Named = string | RegExp;

/** Where a screen is itself. */
const INSIDE: ReadonlySet<string> = new Set(['main', 'dialog']);
const WAIT_MS = 20_000;
const STEP_MS = 50;

export class Tree {
  readonly page: Page;
  readonly cdp: CDPSession;

  private constructor(page: Page, cdp: CDPSession) {
    this.page = page;
    this.cdp = cdp;
  }

  static async of(page: Page): Promise<Tree> {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('DOM.enable');
    await cdp.send('Accessibility.enable');
    return new Tree(page, cdp);
  }

  /** Everything that is said now: first what the page or the dialog itself says, then what stands around it. */
  async things(): Promise<readonly Thing[]> {
    const { nodes } = await this.cdp.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const isInside = (id: string | undefined): boolean => {
      const node = byId.get(id ?? '');
      return node !== undefined && (INSIDE.has(String(node.role?.value)) || isInside(node.parentId));
    };
    const [inside, around]: [Thing[], Thing[]] = [[], []];
    for (const node of nodes) {
      if (node.ignored || node.backendDOMNodeId === undefined) continue;
      const is = (property: string): boolean => {
        const found = node.properties?.find(({ name }) => name === property)?.value.value;
        return found === true || found === 'true';
      };
      (isInside(node.nodeId) ? inside : around).push({
        node: node.backendDOMNodeId,
        role: String(node.role?.value ?? ''),
        name: plain(String(node.name?.value ?? '')),
        pressed: is('pressed'),
        disabled: is('disabled'),
        focused: is('focused'),
      });
    }
    return [...inside, ...around];
  }

  async all(role: string, name: Named): Promise<readonly Thing[]> {
    return (await this.things()).filter((thing) => thing.role === role && isNamed(thing.name, name));
  }

  /** Waits until there is one that can be used; of several, the first on the page itself. */
  async find(role: string, name: Named): Promise<Thing> {
    return this.until(`${role} “${name}”`, async () =>
      (await this.all(role, name)).find(({ disabled }) => !disabled),
    );
  }

  /** What was said by itself, as it changed: the text of statuses and alerts. */
  async hear(words: string): Promise<void> {
    await this.until(`“${words}” said by itself`, async () => {
      const { nodes } = await this.cdp.send('Accessibility.getFullAXTree');
      const children = new Map(nodes.map((node) => [node.nodeId, node]));
      const textIn = (id: string): string => {
        const node = children.get(id);
        if (node?.role?.value === 'StaticText') return String(node.name?.value ?? '');
        return (node?.childIds ?? []).map(textIn).join(' ');
      };
      const said = nodes
        .filter(({ role }) => role?.value === 'status' || role?.value === 'alert')
        .map(({ nodeId }) => plain(textIn(nodeId)));
      return said.some((one) => one.includes(plain(words))) ? true : undefined;
    });
  }

  async until<Found>(what: string, look: () => Promise<Found | undefined>): Promise<Found> {
    for (const end = Date.now() + WAIT_MS; Date.now() < end; ) {
      const found = await look();
      if (found !== undefined) return found;
      await this.page.waitForTimeout(STEP_MS);
    }
    const said = (await this.things()).filter(({ name }) => name !== '');
    throw new Error(`no ${what} among: ${said.map(({ role, name }) => `${role} “${name}”`).join(', ')}`);
  }
}

/** Spaces that do not break are spaces to the ear, and what holds a name together is not heard. */
const plain = (text: string): string =>
  text
    .replace(/[\u2066-\u2069]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

const isNamed = (name: string, wanted: Named): boolean =>
  typeof wanted === 'string' ? name === plain(wanted) : wanted.test(name);
