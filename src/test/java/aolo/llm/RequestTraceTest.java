package aolo.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTraceTest {
    private static final String AZURE = "TIMESTAMP,ContextTokens,GeneratedTokens\n";
    private static final String PLAIN = "seconds,prompt_tokens,answer_tokens\n";

    @TempDir
    Path folder;

    private RequestTrace read(String text) throws IOException {
        Path file = folder.resolve("trace.csv");
        Files.writeString(file, text);
        return RequestTrace.read(file.toString(), Servers.STANDARD);
    }

    @Test
    void theExcerptOfAzureIsReadAsItIs() {
        RequestTrace trace =
                RequestTrace.read("sample-scenarios/traces/azure-2023-conversation.csv", Servers.STANDARD);
        assertThat(trace.size()).isEqualTo(2000);
        assertThat(trace.seconds(0)).isZero();
        assertThat(trace.seconds(1)).isCloseTo(4.314579, within(1e-6));
        assertThat(trace.promptTokens(1)).isEqualTo(396);
        assertThat(trace.answerTokens(1)).isEqualTo(109);
        assertThat(trace.requestsPerSecond()).isCloseTo(2000 / 424.47, withinPercentage(0.1));
        assertThat(trace.note()).contains("AZURE").contains("2000 requests").contains("0 without an answer");
    }

    @Test
    void theLayoutsAreToldByTheirHeaders() throws IOException {
        RequestTrace azure2024 = read(AZURE
                + "2024-05-10 00:00:00.009930+00:00,2162,5\n2024-05-10 01:00:01.017335+01:00,2399,600\n");
        assertThat(azure2024.seconds(1)).isCloseTo(1.007405, within(1e-9));
        RequestTrace burst = read("\uFEFFTimestamp,Model,Request tokens,Response tokens,Total tokens,Log Type\r\n"
                + "5,ChatGPT,472,18,490,Conversation log\r\n45.5,GPT-4,1087,230,1317,API log\r\n"
                + "45.5,GPT-4,90,0,90,API log\r\n");
        assertThat(burst.size()).isEqualTo(2);
        assertThat(burst.unanswered()).isEqualTo(1);
        assertThat(burst.seconds(1)).isEqualTo(40.5);
        assertThat(burst.answerTokens(1)).isEqualTo(230);
        RequestTrace plain = read(PLAIN + "\n1,100,200\n\n3,9000,1\n");
        assertThat(plain.periodSeconds()).isEqualTo(4);
        assertThat(plain.promptTokens(1)).isEqualTo(8192);
        assertThat(plain.answerTokens(1)).isEqualTo(32);
        assertThat(plain.clipped()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5,10,20;4,10,20 | :3: seconds \"4\"; expected a time not before that of line 2",
                "5,10,20;6,-1,20 | :3: prompt_tokens \"-1\"; expected a number of tokens from 0",
                "5,10,20;6,NaN,20 | :3: prompt_tokens \"NaN\"",
                "5,10,20;6,1e99,20 | :3: prompt_tokens \"1e99\"",
                "5,10,20;6,10, | :3: answer_tokens is empty",
                "5,10,20;6,10 | :3: answer_tokens is empty",
                "5,10,20;noon,10,20 | :3: seconds \"noon\"; expected a number of seconds",
                "5,10,20;1e10,10,20 | :3: seconds \"1e10\"",
                "5,10,20;Infinity,10,20 | :3: seconds \"Infinity\"",
                "5,10,20 | has 1 answered requests; at least two",
                "5,10,20;5,10,20 | at different times"
            })
    void whatIsNoTraceIsRefusedWithItsLine(String rows, String message) {
        assertThatThrownBy(() -> read(PLAIN + rows.replace(';', '\n') + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void allFaultsAreToldAtOnceAndNoMoreThanTwenty() {
        assertThatThrownBy(() -> read(PLAIN + "1,a,b\n".repeat(50)))
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSizeBetween(20, 21));
        assertThatThrownBy(() -> read(AZURE + "2023-02-30 10:00:00,1,2\n2023-03-01 10:00:00,1,2\n"))
                .hasMessageContaining(":2: TIMESTAMP \"2023-02-30 10:00:00\"; expected a date and time");
        assertThatThrownBy(() -> read("time,tokens\n1,2\n")).hasMessageContaining(":1:").hasMessageContaining("seconds,prompt_tokens");
        assertThatThrownBy(() -> read("")).hasMessageContaining("0 answered requests");
        assertThatThrownBy(() -> RequestTrace.read("/dev/zero", Servers.STANDARD)).hasMessageContaining("never opened");
        assertThatThrownBy(() -> RequestTrace.read(folder.resolve("no.csv").toString(), Servers.STANDARD))
                .hasMessageContaining("no such file");
    }

    @Test
    void whatIsNotUtf8IsRefused() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, (PLAIN + "1,2,3\n2,\u00e4,3\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> RequestTrace.read(file.toString(), Servers.STANDARD))
                .hasMessageContaining("not UTF-8 at line 3");
    }

    @Test
    void itsFitHasTheMomentsOfItsLogarithms() {
        TrafficProfile fitted = RequestTrace.read(
                        "sample-scenarios/traces/azure-2023-conversation.csv", Servers.STANDARD)
                .fitted(Servers.chat());
        assertThat(fitted.promptMedianTokens()).isBetween(700.0, 1100.0);
        assertThat(fitted.promptSigmaLn()).isBetween(0.7, 1.2);
        assertThat(fitted.answerMedianTokens()).isBetween(120.0, 240.0);
    }
}
