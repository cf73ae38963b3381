package aolo.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FolderNameTest {
    private static final RunIdentity ONE = new RunIdentity("01234567".repeat(8));
    private static final RunIdentity TWO = new RunIdentity("89abcdef".repeat(8));

    @Test
    void anyNameGivesAFolderThatAnybodyCanType() {
        assertThat(FolderName.of("Zürich — café 100 % α₃", "sdrl-s1-20", ONE)).isEqualTo("Zurich-cafe-100-sdrl-s1-20-01234567");
        assertThat(FolderName.of("../../etc/passwd", "x", ONE)).isEqualTo("etc-passwd-x-01234567");
        assertThat(FolderName.of("a\nb\u001b[2J\u202e", "x", ONE)).matches("[A-Za-z0-9.-]+");
        assertThat(FolderName.of("w".repeat(300), "x", ONE)).hasSize(60 + "-x-01234567".length());
    }

    @Test
    void namesOfOtherLettersDoNotMeet() {
        assertThat(FolderName.of("東京", "x", ONE)).isEqualTo("scenario-x-01234567");
        assertThat(FolderName.of("大阪", "x", TWO)).isNotEqualTo(FolderName.of("東京", "x", ONE));
    }
}
