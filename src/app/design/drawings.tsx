/** The family of drawings: the box in its moments, and the picture guides as they stand behind "?". */
import { GUIDES } from '../guide/guides.ts';
import { Rows } from '../guide/Rows.tsx';
import { BOXES, type Moment } from '../ui/drawing/Boxes.tsx';
import { BoxMoment } from '../ui/drawing/BoxMoment.tsx';
import { Room, Shelf } from './shelf.tsx';

export function DrawingsRoom() {
  // Screens that share one guide show it once.
  const guides = new Map(Object.entries(GUIDES).map(([screen, rows]) => [rows, screen]));
  return (
    <Room name="Drawings">
      {(Object.keys(BOXES) as Moment[]).map((moment) => (
        <Shelf key={moment} name={`BoxMoment ${moment}`}>
          <BoxMoment of={moment} />
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
