/** Sends a text out of the app: by the phone's own sharing, else to the clipboard, else as a file. */
import { useState } from 'react';

export interface Shared {
  readonly title: string;
  readonly text: string;
}

export interface Share {
  /** What became of it where the phone does not say so itself. */
  readonly outcome: 'copied' | 'kept' | null;
  readonly share: (what: Shared) => Promise<void>;
}

export function useShare(): Share {
  const [outcome, setOutcome] = useState<Share['outcome']>(null);
  const share = async (what: Shared) => {
    if (typeof navigator.share === 'function') {
      try {
        return await navigator.share(what);
      } catch (error) {
        // Closed by the person: nothing to say. Anything else goes on to the next way.
        if (error instanceof DOMException && error.name === 'AbortError') return;
      }
    }
    setOutcome((await copied(what.text)) ? 'copied' : kept(what));
  };
  return { outcome, share };
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function kept({ title, text }: Shared): 'kept' {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = `${title}.txt`;
  link.click();
  URL.revokeObjectURL(link.href);
  return 'kept';
}
