/** The page's icon in the council's colour: three steps, as an image that needs no request. */
export function iconFor(colour: string | null): string {
  const fill = colour ?? '#1d4f63';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="${fill}"/><path d="M7 25v-6h5v6zm7 0v-11h5v11zm7 0v-17h5v17z" fill="#fff"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
