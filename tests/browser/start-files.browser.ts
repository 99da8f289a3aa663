/** How a start's files are built (adr/0048): what is lost of it costs a slow phone a third of its start, and nothing else tells. */
import { expect, test } from '@playwright/test';

const COMPILE_WHOLE = '//# allFunctionsCalledOnLoad';

test('what a start runs at once says so, and nothing of it waits for the style sheet', async ({
  request,
  baseURL,
}) => {
  const page = await (await request.get(`${baseURL}/`)).text();
  const scripts = [...page.matchAll(/(?:src|data-home)="\.\/(assets\/(?:react|frame|home)-[^"]+)"/gu)];
  expect(scripts).toHaveLength(3);
  for (const [, file] of scripts) {
    const code = await (await request.get(`${baseURL}/${file}`)).text();
    expect(code.split('\n', 1), file).toEqual([COMPILE_WHOLE]);
  }
  const [ahead, sheet] = [page.indexOf(' data-home='), page.indexOf('rel="stylesheet"')];
  expect(ahead).toBeGreaterThan(0);
  expect(sheet).toBeGreaterThan(ahead);
  expect(page).not.toContain('rel="manifest"');
});
