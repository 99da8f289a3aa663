/**
 * "?": the picture guide, a piece of its own with its texts, which lies in the precache and is fetched when it is first opened.
 * Where it cannot be had it says so, and nothing else is touched.
 */
import type { i18n } from 'i18next';
import { CircleQuestionMark } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addRareTexts } from '../../../i18n.ts';
import type { Guide } from '../../guide/Guide.tsx';
import { Button } from '../Button.tsx';
import { IconButton } from '../IconButton.tsx';
import { Dialog } from '../talk/Dialog.tsx';

type Opened = { readonly Shown: typeof Guide } | 'missing' | null;

const bringGuide = (instance: i18n): Promise<Opened> =>
  Promise.all([import('../../guide/Guide.tsx'), addRareTexts(instance)]).then(
    ([guide]) => ({ Shown: guide.Guide }),
    () => 'missing',
  );

export function HelpButton() {
  const { t, i18n } = useTranslation();
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  return (
    <>
      <IconButton
        label={t('ui.help')}
        icon={<CircleQuestionMark aria-hidden="true" />}
        onClick={async () => setOpened(await bringGuide(i18n))}
        onWood
      />
      {opened === 'missing' ? (
        <Dialog
          open
          title={t('ui.helpMissing')}
          onClose={close}
          actions={<Button onClick={close}>{t('ui.back')}</Button>}
        >
          {t('app.pieceMissingText')}
        </Dialog>
      ) : opened ? (
        <opened.Shown onClose={close} />
      ) : null}
    </>
  );
}
