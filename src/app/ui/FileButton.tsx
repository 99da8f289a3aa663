/** A button that asks for a file of the phone. The same file chosen twice is told twice. */
import { useRef } from 'react';
import { Button, type ButtonProps } from './Button.tsx';

export interface FileButtonProps extends Omit<ButtonProps, 'children' | 'onClick' | 'type'> {
  readonly children: string;
  /** As of `<input type="file">`: what the phone offers. */
  readonly accept: string;
  /** Asks the camera at the back for it, where there is one. */
  readonly camera?: boolean;
  readonly onFile: (file: File) => void;
}

export function FileButton({ children, accept, camera, onFile, ...button }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        hidden
        type="file"
        aria-label={children}
        accept={accept}
        capture={camera ? 'environment' : undefined}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          currentTarget.value = '';
        }}
      />
      <Button {...button} onClick={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
}
