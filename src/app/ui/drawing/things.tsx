/** What lies on the table: notes and coins, papers, keys, a clock, a phone. */
import type { ReactNode } from 'react';
import { At, type Place } from './Drawing.tsx';

const NOTES = { 5: 1, 10: 2, 20: 3, 50: 4 } as const;

/** Our own note, with its numeral: 26 wide, 15 high. */
export function Note({
  value = 10,
  under,
  ...place
}: Place & {
  readonly value?: keyof typeof NOTES;
  /** Another lies on it, so its numeral is not seen. */
  readonly under?: boolean;
}) {
  return (
    <At {...place}>
      <rect width="26" height="15" rx="2" fill={`var(--note-${NOTES[value]})`} />
      {under ? null : (
        <text
          x="13"
          y="11.500"
          textAnchor="middle"
          stroke="none"
          fill="var(--on-note)"
          fontSize="11"
          fontWeight="700"
        >
          {value}
        </text>
      )}
    </At>
  );
}

/** Round, 6 from its middle. */
export function Coin(place: Place) {
  return (
    <At {...place}>
      <circle r="6" fill="var(--coin-2)" stroke="var(--ink)" />
      <circle r="3" stroke="var(--coin-rim)" strokeWidth="1.5" />
    </At>
  );
}

/** 16 across, its middle at the place: yes, done, it matches. */
export function Tick(place: Place) {
  return (
    <At {...place}>
      <circle r="8" fill="var(--savings)" stroke="var(--sheet)" />
      <path d="m-4 0 3 3.500 5-6.500" stroke="var(--sheet)" strokeWidth="2.500" />
    </At>
  );
}

/** 16 long, to the right; turned by degrees. */
export function Arrow({ turned = 0, ...place }: Place & { readonly turned?: number }) {
  return (
    <At {...place}>
      <path transform={`rotate(${turned})`} d="M0 0h15M9-6l6 6-6 6" strokeWidth="3" />
    </At>
  );
}

/** 26 wide, 34 high: lines, or what stands on it. */
export function Paper({ children, ...place }: Place & { readonly children?: ReactNode }) {
  return (
    <At {...place}>
      <path d="M0 0h20l6 6v28H0z" fill="var(--sheet)" />
      <path d="M20 0v6h6" />
      {children ?? <path d="M5 12h16M5 18h16M5 24h11" stroke="var(--line-strong)" />}
    </At>
  );
}

/** 26 wide, 46 high, with what its screen shows; the screen's own corner is at 3, 5. */
export function Phone({ children, ...place }: Place & { readonly children?: ReactNode }) {
  return (
    <At {...place}>
      <rect width="26" height="46" rx="5" fill="var(--line-strong)" />
      <rect x="3" y="5" width="20" height="34" rx="1" fill="var(--sheet)" strokeWidth="1.5" />
      <path d="M11 42.500h4" stroke="var(--sheet)" />
      {children}
    </At>
  );
}

export function Clock(place: Place) {
  return (
    <At {...place}>
      <circle r="11" fill="var(--sheet)" />
      <path d="M0-6.500V0l4.500 3" strokeWidth="2.500" />
    </At>
  );
}

/** 24 long. */
export function Key({ turned = 0, ...place }: Place & { readonly turned?: number }) {
  return (
    <At {...place}>
      <g transform={`rotate(${turned})`}>
        <path d="M10-2h14v4h-2v4h-3V2h-2v3h-3V2h-4z" fill="var(--brass)" />
        <path
          d="M0 0a6 6 0 1 1 12 0 6 6 0 0 1-12 0zm3.500 0a2 2 0 1 0 4 0 2 2 0 0 0-4 0z"
          fill="var(--brass)"
          fillRule="evenodd"
        />
      </g>
    </At>
  );
}

/** 14 across, its tip below its middle. */
export function Heart(place: Place) {
  return (
    <At {...place}>
      <path d="M0 7C-12-2-5-10 0-4 5-10 12-2 0 7z" fill="var(--brass)" />
    </At>
  );
}

/** What somebody asks, or what is not told. */
export function Unknown(place: Place) {
  return (
    <At {...place}>
      <path d="M-5-5q0-6 5-6t5 5.500q0 3.500-5 5.500v2.500M0 7v.500" strokeWidth="3.500" />
    </At>
  );
}

/** Picture code of a phone or a sheet, 14 across. */
export function Code(place: Place) {
  return (
    <At {...place}>
      <path d="M0 0h5v5H0zm9 0h5v5H9zM0 9h5v5H0z" strokeWidth="1.800" />
      <path d="M9 9h2v2H9zm3 3h2v2h-2zM9 13v.500M13.500 9v.500M7 2v3M2 7h5" strokeWidth="1.800" />
    </At>
  );
}

/** Dates one under the other, the first ones done. 34 wide, 34 high. */
export function Plan({ done = 0, ...place }: Place & { readonly done?: number }) {
  return (
    <At {...place}>
      <rect width="34" height="36" rx="3" fill="var(--sheet)" />
      <path d="M0 8h34M9-3v6m16-6v6" />
      {[14, 22, 30].map((y, at) => (
        <g key={y}>
          <path d={`M15 ${y}h14`} stroke="var(--line-strong)" />
          {at < done ? (
            <path d={`m4 ${y} 2.500 2.500L11 ${y - 4}`} stroke="var(--savings)" strokeWidth="2.500" />
          ) : (
            <circle cx="8" cy={y} r="2.500" strokeWidth="1.500" />
          )}
        </g>
      ))}
    </At>
  );
}

/** 36 wide, 36 high. */
export function Bank(place: Place) {
  return (
    <At {...place}>
      <path d="M0 12 18 0l18 12z" fill="var(--line)" />
      <path d="M5 12v16M14 12v16m8-16v16m9-16v16" strokeWidth="3.500" />
      <path d="M0 30h36v6H0z" fill="var(--line)" />
    </At>
  );
}

/** 36 wide, 26 high, its flap closed and signed across. */
export function Envelope(place: Place) {
  return (
    <At {...place}>
      <rect width="36" height="26" rx="2" fill="var(--sheet)" />
      <path d="m1 1 17 13L35 1" />
      <path d="M11 18q3-5 4-1t4-2 4 1 4-2" stroke="var(--repayment)" />
    </At>
  );
}

/** 44 wide, 40 high. */
export function Printer(place: Place) {
  return (
    <At {...place}>
      <path d="M10 12V0h24v12" fill="var(--sheet)" />
      <rect y="12" width="44" height="18" rx="3" fill="var(--line)" />
      <path d="M10 24h24v16H10z" fill="var(--sheet)" />
      <path d="M15 30h14M15 35h10" stroke="var(--line-strong)" />
      <path d="M37 18h.500" strokeWidth="3" />
    </At>
  );
}
