/**
 * What stands behind "?": first the pictures of this one screen, to be looked at or heard in twenty seconds, then what all screens
 * have in common. All of it is one list that is scrolled: there is no next to be found and nothing runs away.
 * Fetched when it is first opened, with its texts; must not know what is in a book.
 */
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { routeAt } from '../route-at.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/talk/Dialog.tsx';
import { Common } from './Common.tsx';
import { GUIDES } from './guides.ts';
import { EVERYWHERE } from './look.ts';
import { Rows } from './Rows.tsx';

export interface GuideProps {
  readonly onClose: () => void;
}

export function Guide({ onClose }: GuideProps) {
  const { t } = useTranslation();
  const [location] = useLocation();
  const rows = GUIDES[routeAt(location)];
  // Not inside the lid, where the box is drawn in the colours that stand out on wood.
  return createPortal(
    <Dialog
      open
      title={t(rows ? 'guide.here' : 'guide.title')}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          {t('guide.close')}
        </Button>
      }
    >
      {rows ? (
        <>
          <Rows rows={rows} />
          <h3 style={EVERYWHERE}>{t('guide.everywhere')}</h3>
        </>
      ) : null}
      <Common />
    </Dialog>,
    document.body,
  );
}
