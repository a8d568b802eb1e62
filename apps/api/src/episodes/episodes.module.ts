import { Module } from '@nestjs/common';
import { CoverageModule } from '../coverage';
import { EpisodeLifecycle } from './episode-lifecycle';
import { EscalateEpisodes } from './escalate-episodes';

@Module({ imports: [CoverageModule], providers: [EpisodeLifecycle, EscalateEpisodes], exports: [EpisodeLifecycle, EscalateEpisodes] })
export class EpisodesModule {}
