/** What Vite's own client, /@vite/client, gives to a script that its server serves. */
declare module 'vite-hot-client' {
  export function createHotContext(owner: string): {
    on<T>(event: string, listener: (data: T) => void): void;
    send(event: string, data: unknown): void;
  };
}
