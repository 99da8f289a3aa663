/** Whether this is a tab of Safari on an iPhone or iPad: only there `standalone` exists, and it is false in a tab. */
export function isIphoneTab(navigator: object): boolean {
  return 'standalone' in navigator && navigator.standalone === false;
}
