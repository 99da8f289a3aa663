// What harness.browser.ts runs in the page.

/** Says what the page around it is. */
export function surroundings(): { secure: boolean; origin: string; indexedDb: boolean } {
  return { secure: isSecureContext, origin: location.origin, indexedDb: 'indexedDB' in globalThis };
}

export function double({ count }: { count: number }): { count: number } {
  return { count: count * 2 };
}

export async function refuse(): Promise<never> {
  throw new Error('refused in the page');
}
