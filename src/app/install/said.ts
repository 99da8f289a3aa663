/**
 * What the browser says of installing, once and perhaps before anything is drawn: kept for `use-install.ts`, which asks at the right moment.
 * Must not know: when that is.
 */
export function keepWhatIsSaid(window: Window): void {
  for (const said of ['beforeinstallprompt', 'appinstalled']) {
    window.addEventListener(said, (event) => {
      event.preventDefault();
      window.installEvent = event;
    });
  }
}
