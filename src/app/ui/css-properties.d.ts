/** Custom properties may be set from React (`style={{ '--face': … }}`). */
import 'react';

declare module 'react' {
  interface CSSProperties {
    [property: `--${string}`]: string | number;
  }
}
