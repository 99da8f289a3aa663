/** The little wooden box, the one idea behind all pictures: closed, open, locked. */
import type { ReactNode } from 'react';
import { At, type Place } from './Drawing.tsx';

export interface BoxProps extends Place {
  readonly open?: boolean | undefined;
  /** Closed, with its padlock on. */
  readonly locked?: boolean | undefined;
  /** What looks out of the open box; its rim is at 12, from 2 to 40. */
  readonly children?: ReactNode;
}

/** 42 wide, 34 high. */
export function Box({ open, locked, children, ...place }: BoxProps) {
  return (
    <At {...place}>
      {open ? (
        <>
          <path d="M3 12 6 1q.6-2 3-2h24q2.400 0 3 2l3 11z" fill="var(--box-lid)" />
          <path d="m8 10 2-6q.400-1 2-1h18q1.600 0 2 1l2 6z" fill="var(--wood-deep)" strokeWidth="1" />
          <path d="m1 19 4-8h32l4 8z" fill="var(--wood-deep)" />
        </>
      ) : (
        <path d="M1 15V7q0-4 4-4h32q4 0 4 4v8z" fill="var(--box-lid)" />
      )}
      {children}
      <path
        d={open ? 'M1 19h40v12q0 3-3 3H4q-3 0-3-3z' : 'M1 15h40v16q0 3-3 3H4q-3 0-3-3z'}
        fill="var(--box-front)"
      />
      <path d={open ? 'M3 27h36' : 'M3 21h36M3 28h36'} stroke="var(--box-lid)" strokeWidth="1.500" />
      {open ? (
        <path
          d="M18 19h6v3q0 1.500-1.500 1.500h-3Q18 23.500 18 22z"
          fill="var(--brass)"
          strokeWidth="1.500"
        />
      ) : locked ? (
        <>
          <path d="M16 20v-5q0-5 5-5t5 5v5" strokeWidth="2.500" />
          <rect x="13" y="18" width="16" height="12" rx="2" fill="var(--brass)" />
          <path d="M21 23v3" strokeWidth="2.500" />
        </>
      ) : (
        <path d="M17 12h8v8q0 2-2 2h-4q-2 0-2-2z" fill="var(--brass)" />
      )}
    </At>
  );
}
