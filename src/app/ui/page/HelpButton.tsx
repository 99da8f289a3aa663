/** "?": the picture guide. */
import { CircleQuestionMark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addRareTexts } from '../../../i18n.ts';
import { IconButton } from '../IconButton.tsx';
import { type Bring, useBrought } from '../talk/use-brought.tsx';

const bringGuide: Bring = async (instance) => {
  const [{ Guide }] = await Promise.all([import('../../guide/Guide.tsx'), addRareTexts(instance)]);
  return Guide;
};

export function HelpButton() {
  const { t } = useTranslation();
  const guide = useBrought(bringGuide, t('ui.helpMissing'));
  return (
    <>
      <IconButton
        label={t('ui.help')}
        icon={<CircleQuestionMark aria-hidden="true" />}
        onClick={guide.open}
        onWood
      />
      {guide.shown}
    </>
  );
}
