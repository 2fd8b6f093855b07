import './charts-on-request.ts';
import { offerDownloads } from './downloads.ts';
import { openForPrint } from './print.ts';
import { offerScorecardTools } from './scorecard.ts';

offerScorecardTools(window);
offerDownloads(document);
openForPrint(window);
