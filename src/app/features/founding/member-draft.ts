/** Members as they are entered: a drawing and colour to begin with for each, and whether a name is there already. Pure. */
import { COLOURS, SYMBOLS } from '../../ui/member/symbols.ts';
import type { NewMember } from './draft.ts';

/** The first drawing that nobody has with a colour that goes round; after 24 members the colours shift. */
export function nextFace(members: readonly NewMember[]): {
  readonly symbol: string;
  readonly colour: string;
} {
  const taken = new Set(members.map((member) => `${member.symbol}/${member.colour}`));
  const used = new Set(members.map((member) => member.symbol));
  const faces = Array.from({ length: SYMBOLS.length * COLOURS.length }, (_, at) => ({
    symbol: SYMBOLS[at % SYMBOLS.length] ?? SYMBOLS[0],
    colour: COLOURS[(at + Math.floor(at / SYMBOLS.length)) % COLOURS.length] ?? COLOURS[0],
  }));
  const free = faces.filter((face) => !taken.has(`${face.symbol}/${face.colour}`));
  return free.find((face) => !used.has(face.symbol)) ?? free[0] ?? { symbol: SYMBOLS[0], colour: COLOURS[0] };
}

/** The number (from 1) of the member who has this name already, accents and case aside; null where nobody has. */
export function numberOfSameName(
  members: readonly NewMember[],
  name: string,
  compare: (left: string, right: string) => number,
  except?: string,
): number | null {
  const at = members.findIndex((member) => member.id !== except && compare(member.name, name) === 0);
  return at < 0 ? null : at + 1;
}
