import { dev } from 'astro';
import { selfeval, type IntegrationOptions } from '../astro-integration.ts';
import { siteConfig } from '../site-config.ts';

export interface PreviewRequest extends IntegrationOptions {
  /** The folder of the program, which Vite serves from. */
  packageFolder: string;
  port: number;
}

export interface Preview {
  address: string;
  stop(): Promise<void>;
}

const loopback = '127.0.0.1';

/** Serves the report to this computer, made again whenever its folder changes. */
export async function startPreview({ packageFolder, port, ...options }: PreviewRequest): Promise<Preview> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  const server = await dev({
    ...siteConfig,
    configFile: false,
    root: packageFolder,
    logLevel: 'error',
    server: { host: loopback, port },
    integrations: [selfeval(options)],
  });
  return { address: `http://${loopback}:${server.address.port}/`, stop: () => server.stop() };
}
