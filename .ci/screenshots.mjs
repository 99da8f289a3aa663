// The pictures of the app that a browser shows where it asks whether to install it: the practice community in Spanish, as the manifest.
// `npm run screenshots` takes them into public/screenshots; the manifest names them from here.

/** @typedef {{ readonly name: string, readonly label: string, readonly sizes: string, readonly form: 'narrow' | 'wide' }} Screenshot */

const NARROW = { sizes: '720x1440', form: /** @type {const} */ ('narrow') };
const WIDE = { sizes: '1280x800', form: /** @type {const} */ ('wide') };

/** @type {readonly Screenshot[]} */
export const screenshots = [
  { name: 'home', label: 'Lo que hay en la caja y en el fondo común', ...NARROW },
  { name: 'deposit', label: 'Apuntar el ahorro de una socia, con billetes dibujados', ...NARROW },
  { name: 'count', label: 'Contar la caja, billete a billete', ...NARROW },
  { name: 'members-wide', label: 'Las socias y sus libretas en una pantalla grande', ...WIDE },
];
