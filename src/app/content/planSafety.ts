/** Words about plans that are in danger: what happened, what is safe, what to do. */

export const KEPT_BY_NEWER =
  'It was saved by a newer version of this page. Reload the page to get that version, then look again.';

export function notGiven(why: string): string {
  return `The browser could not give it back${why === '' ? '' : ` (${why})`}.`;
}

export const NOT_SAVED = {
  title: 'Your last change is not saved on this device',
  full: 'There is no room left for this page on this device. Your plans are still here, on the page: they are safe until you close or reload this tab. Save them as files now. Then make room, for example by clearing files that other sites have kept, and try again.',
  newer:
    'A newer version of this page has changed what is kept. Nothing of that was overwritten. Your plans are still here, on the page: save them as files now, then reload the page and open the files.',
  refused: (words: string) =>
    `The browser refused to save it (${words}). Your plans are still here, on the page: they are safe until you close or reload this tab. Save them as files now, then try again.`,
  file: (name: string) => `Save “${name}” as a file`,
  again: 'Try again',
} as const;

export const NOT_ON_DEVICE = {
  open: 'Go to My plans to export them',
  title: 'Plans are not saved on this device',
  none: 'This browser keeps no plans on the device (it may be a private window). They last until you close this tab. Export those that you want to keep as files.',
  late: 'The browser’s store did not open in time: another tab may be holding it. Plans that you saved before are still on the device, and are not shown here. Plans that you make now last until you close this tab, and are saved once the store opens: reload the page to try again.',
  newer:
    'A newer version of this page has changed the store on this device. Plans that you saved before are still there, and are not shown here. Close other tabs of this page and reload it to get the newer version. Plans that you make until then last until you close this tab: export those that you want to keep as files.',
} as const;

export const UNREAD = {
  title: 'The plans on this device could not be read',
  said: (words: string) =>
    `The browser did not give them back (${words}). They were not deleted. Reload the page. If this message stays, close other tabs of this page and restart the browser. Plans that you make now are saved as far as the browser allows: export those that you want to keep as files.`,
} as const;

export const ELSEWHERE = {
  title: 'Changed in another tab',
  changed: (name: string) =>
    `“${name}” was changed in another tab. It is shown here as it was last saved there. If you want the version that was here as well, keep both.`,
  deleted: (name: string) => `“${name}” was deleted in another tab. You can keep it.`,
  both: 'Keep both versions',
  keep: (name: string) => `Keep “${name}”`,
  copy: (name: string) => `${name}, as it was before`,
} as const;

export const AT_ONCE = {
  title: 'Changed in two tabs at once',
  said: (name: string, copy: string) =>
    `“${name}” was changed in two tabs at the same time. Both versions are kept: “${name}” as it was changed in the tab that saved last, and “${copy}”.`,
  copy: (name: string) => `${name}, from another tab`,
  open: 'Look at both in My plans',
} as const;

export const UNREADABLE = {
  title: (count: number) =>
    count === 1
      ? '1 plan on this device cannot be shown'
      : `${count} plans on this device cannot be shown`,
  safe: 'Nothing was deleted or overwritten, and your other plans can be used as usual. Save what is there as a file, so that whoever looks after this page can help.',
  save: 'Save what is there as a file',
} as const;
