import { offerActionTools } from './action-tools.ts';
import './charts-on-request.ts';
import { offerDownloads } from './downloads.ts';
import { openLinked } from './open-linked.ts';
import { openForPrint } from './print.ts';
import { offerScorecardTools } from './scorecard.ts';

offerScorecardTools(window);
offerActionTools(window);
offerDownloads(document);
openForPrint(window);
openLinked(document);
