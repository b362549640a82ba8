import '../shared/jitless.ts';
import '../../components/tokens.css';
import '../../components/common/base.css';
import '../../components/options/options.css';
import { mountView } from '../shared/mount-view.tsx';
import { OptionsApp } from './OptionsApp.tsx';

void mountView(<OptionsApp />, 'common.options');
