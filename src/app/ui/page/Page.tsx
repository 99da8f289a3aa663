/**
 * A screen: the lid above (back, language, listen, help), the title as h1, what lies in the box, and at its floor the
 * main action and the bottom bar, in thumb reach. Brings the focus to a new screen's title. That title is no document's title: a
 * phone shows those in its history and in the list of open apps, and names and sums stand in them (adr/0034).
 */
import { ArrowLeft } from 'lucide-react';
import { type ComponentType, createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { amount } from '../../../ledger/money.ts';
import { ListenButton } from '../../speech/ListenButton.tsx';
import type { Say } from '../../speech/say.ts';
import buttons from '../Button.module.css';
import { classes } from '../classes.ts';
import { IconButton } from '../IconButton.tsx';
import { BoxPicture } from '../money/BoxPicture.tsx';
import { useLid } from '../ui-provider.tsx';
import { HelpButton } from './HelpButton.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import styles from './Page.module.css';

export interface PageProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onBack?: (() => void) | undefined;
  /** What 🔊 says after the title and before the names of the buttons, in place of the amounts that stand large. */
  readonly listen?: ((say: Say) => string) | undefined;
  /** Between lid and title: the meeting's steps. */
  readonly above?: ReactNode;
  /** The main action, always in sight at the bottom. */
  readonly actions?: ReactNode;
  /** Under the main action: the bottom bar. */
  readonly floor?: ReactNode;
  /** Beside the title: the symbol of her it is about. */
  readonly mark?: ReactNode;
  /** One question with a keypad: a smaller head, so that all keys stay in sight. */
  readonly tight?: boolean | undefined;
  /** Uses the room of a tablet or laptop. */
  readonly wide?: boolean | undefined;
}

const MAIN_BUTTONS = `.${styles.actions} button, main .${buttons.primary}`;

function namesOfButtons(page: HTMLElement | null): string {
  const found = page ? [...page.querySelectorAll(MAIN_BUTTONS)] : [];
  return found.map((button) => button.getAttribute('aria-label') ?? button.textContent).join('. ');
}

/** The amounts that stand large on the screen, with what they are of: said where the screen has no words of its own. */
function amountsOf(page: HTMLElement | null, say: Say): string {
  const found = page ? [...page.querySelectorAll<HTMLElement>('main [data-amount]')] : [];
  return found
    .map(({ dataset }) => {
      const said = say.amount(amount(Number(dataset.amount)));
      return dataset.of ? `${dataset.of}: ${said}` : said;
    })
    .join('. ');
}

/** How a screen is drawn: alone, or as a list beside another page. */
export const PageContext = createContext<ComponentType<PageProps>>(WholePage);

export function Page(props: PageProps) {
  const Drawn = useContext(PageContext);
  return <Drawn {...props} />;
}

function WholePage(props: PageProps) {
  const { title, children, onBack, listen, above, actions, floor, mark, tight, wide } = props;
  const { t } = useTranslation();
  const lid = useLid();
  const heading = useRef<HTMLHeadingElement>(null);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Each question of a screen is a new one.
    void title;
    if (!document.activeElement || document.activeElement === document.body) {
      heading.current?.focus({ preventScroll: true });
    }
  }, [title]);
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  const words = (say: Say) =>
    [title, listen ? listen(say) : amountsOf(page.current, say), namesOfButtons(page.current)]
      .filter(Boolean)
      .join('. ');
  return (
    <div className={classes(styles.page, wide && styles.wide, Boolean(floor) && styles.withFloor)} ref={page}>
      <header className={styles.lid}>
        {onBack ? (
          <IconButton label={t('ui.back')} icon={<ArrowLeft aria-hidden="true" />} onClick={onBack} onWood />
        ) : (
          <span className={styles.brand}>
            <BoxPicture size="small" />
          </span>
        )}
        <span className={styles.room} />
        {lid}
        <LanguageSwitch />
        <ListenButton text={words} onWood />
        <HelpButton />
      </header>
      {above}
      <main className={classes(styles.main, tight && styles.tight)}>
        <div className={styles.head}>
          {mark}
          <h1 className={styles.title} ref={heading} tabIndex={-1}>
            {title}
          </h1>
        </div>
        {children}
      </main>
      {actions || floor ? (
        <footer className={styles.bottom}>
          {actions ? <div className={styles.actions}>{actions}</div> : null}
          {floor}
        </footer>
      ) : null}
    </div>
  );
}
