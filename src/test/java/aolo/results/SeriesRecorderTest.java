package aolo.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SeriesRecorderTest {
    @Test
    void anOldViewStaysAsItWasWhileTheSeriesGrows() {
        SeriesRecorder series = new SeriesRecorder();
        assertThat(series.view().size()).isZero();
        for (int i = 0; i < 700; i++) {
            series.append(i, -i);
        }
        SeriesView early = series.view();
        assertThat(series.view()).isSameAs(early);
        for (int i = 700; i < 20_000; i++) {
            series.append(i, -i);
        }
        SeriesView late = series.view();
        assertThat(early.size()).isEqualTo(700);
        assertThat(early.xs()).hasSize(700).endsWith(699);
        assertThat(late.size()).isEqualTo(20_000);
        for (int i = 0; i < late.size(); i++) {
            assertThat(late.x(i)).isEqualTo(i);
            assertThat(late.y(i)).isEqualTo(-i);
        }
        assertThat(late.ys()).hasSize(20_000).endsWith(-19_999);
        assertThatThrownBy(() -> early.x(700)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
