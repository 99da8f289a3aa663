/**
 * How people work without a finger and a mouse: by the keyboard alone, or by what a screen reader tells them. Either finds a thing by
 * what it is and what it is called. Neither knows a place on the screen, a class or an element.
 */
import type { Named, Tree } from './tree.ts';
import { look, walkTo } from './walk.ts';
import type { Words } from './words.ts';

export interface Means {
  readonly tree: Tree;
  /** Presses a button. */
  readonly press: (name: Named) => Promise<void>;
  /** Writes into a field, over what is there. */
  readonly write: (field: Named, text: string) => Promise<void>;
  /** Answers a question about an amount, just after its screen has come. */
  readonly writeAmount: (field: Named, text: string) => Promise<void>;
  /** Gives one of several answers. */
  readonly answer: (choice: Named) => Promise<void>;
}

export interface Unseen extends Words {
  readonly means: Means;
}

const MOST_ANSWERS = 20;

/** By what is focused and the keys of a keyboard. */
export function byKeyboard(tree: Tree): Means {
  const { keyboard } = tree.page;
  const goTo = async (role: string, name: Named) => walkTo(tree, await tree.find(role, name));
  return {
    tree,
    press: async (name) => {
      await goTo('button', name);
      await keyboard.press('Enter');
    },
    write: async (field, text) => {
      await goTo('textbox', field);
      await keyboard.press('ControlOrMeta+a');
      await keyboard.type(text);
    },
    // The focus is on the title: the figures find their field.
    writeAmount: async (field, text) => {
      await tree.find('textbox', field);
      await keyboard.type(text);
    },
    answer: async (choice) => {
      await goTo('radio', /./u);
      const wanted = await tree.find('radio', choice);
      for (let step = 0; !(await look(tree, wanted, true)).isThere; step += 1) {
        if (step === MOST_ANSWERS) throw new Error(`the arrows do not come to “${choice}”`);
        await keyboard.press('ArrowDown');
      }
      await keyboard.press('Space');
    },
  };
}

/** By the tree alone: a screen reader puts the focus on what it has found, and acts on it. */
export function byTree(tree: Tree): Means {
  const { keyboard } = tree.page;
  const focus = async (role: string, name: Named) => {
    const { node } = await tree.find(role, name);
    await tree.cdp.send('DOM.focus', { backendNodeId: node });
  };
  const write = async (field: Named, text: string) => {
    await focus('textbox', field);
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type(text);
  };
  return {
    tree,
    press: async (name) => {
      await focus('button', name);
      await keyboard.press('Space');
    },
    write,
    writeAmount: write,
    answer: async (choice) => {
      await focus('radio', choice);
      await keyboard.press('Space');
    },
  };
}
