/** The family of drawings: the box in its moments, and the picture guides as they stand behind "?". */
import { GUIDES } from '../guide/guides.ts';
import { Rows } from '../guide/Rows.tsx';
import { BoxOnPhones, EmptyBox, FirstCoinBox, FlagBox, LockedBox } from '../ui/drawing/Boxes.tsx';
import { Room, Shelf } from './shelf.tsx';

const BOXES = { EmptyBox, FirstCoinBox, LockedBox, BoxOnPhones, FlagBox } as const;

export function DrawingsRoom() {
  // Screens that share one guide show it once.
  const guides = new Map(Object.entries(GUIDES).map(([screen, rows]) => [rows, screen]));
  return (
    <Room name="Drawings">
      {Object.entries(BOXES).map(([name, Picture]) => (
        <Shelf key={name} name={name}>
          <Picture />
        </Shelf>
      ))}
      {[...guides].map(([rows, screen]) => (
        <Shelf key={screen} name={`Guide ${screen}`}>
          <Rows rows={rows} />
        </Shelf>
      ))}
    </Room>
  );
}
