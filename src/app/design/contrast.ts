/** The contrast between text and its ground, as WCAG 2 measures it: 1 to 21. */
const CHANNELS = /rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)/u;

/** @param style computed: colours as `rgb(…)`. NaN where they are none. */
export function contrastOf({
  color,
  backgroundColor,
}: Pick<CSSStyleDeclaration, 'color' | 'backgroundColor'>): number {
  const [lighter = Number.NaN, darker = Number.NaN] = [luminance(color), luminance(backgroundColor)].sort(
    (one, other) => other - one,
  );
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [, ...channels] = CHANNELS.exec(colour) ?? [];
  if (channels.length < 3) return Number.NaN;
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => linear(Number(channel) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
