/** A message for the other phone, and the button that says it got there. */
import { Check, ScanLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Message, type MessageProps } from './Message.tsx';

export interface MessagePageProps extends MessageProps {
  readonly title: string;
  readonly text: string;
  readonly onThere: () => void;
  readonly onLeave: () => void;
}

export function MessagePage({ title, text, onThere, onLeave, ...message }: MessagePageProps) {
  const { t } = useTranslation();
  const room = message.mode === 'room';
  return (
    <Page
      title={title}
      onBack={onLeave}
      actions={
        <Button
          kind="primary"
          icon={room ? <ScanLine aria-hidden="true" /> : <Check aria-hidden="true" />}
          onClick={onThere}
        >
          {t(room ? 'joining.hasScanned' : 'joining.hasSent')}
        </Button>
      }
    >
      <p>{text}</p>
      <Message {...message} />
    </Page>
  );
}
