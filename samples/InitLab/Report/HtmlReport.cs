using System.Globalization;
using System.Net;
using System.Text;
using NetGen.Samples.Pictures;
using NetGen.Samples.Trials;

namespace NetGen.Samples.Report;

/// <summary>The report: one file that needs nothing else.</summary>
internal static class HtmlReport
{
    public static string Write(IReadOnlyList<Trial> trials, IReadOnlyList<Picture> pictures)
    {
        var text = new StringBuilder();
        text.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        text.Append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>InitLab: what initial weights do</title>\n<style>\n").Append(Style()).Append("</style>\n</head>\n<body>\n<main>\n");
        text.Append(CultureInfo.InvariantCulture, $"<h1>What initial weights do</h1>\n<p>{trials.Count} networks on standardized handwritten digits: of ten layers, 64-100-…-100-10, and in the last section of 20 convolutions with tanh, 16 maps of 8x8 with a border of zeros. ");
        text.Append("They differ besides in their activation and in how their weights are drawn. Before the first step the signal was <em>predicted</em> from the declaration alone and <em>measured</em> on 256 digits; then each network was trained in the same way.</p>\n");
        foreach (var group in trials.GroupBy(trial => trial.Subject))
        {
            text.Append(CultureInfo.InvariantCulture, $"<section>\n<h2>{group.Key}</h2>\n");
            AppendTable(text, group);
            text.Append("<div class=\"pictures\">\n");
            foreach (var picture in pictures.Where(picture => picture.Subject == group.Key))
            {
                AppendPicture(text, picture);
            }

            text.Append("</div>\n</section>\n");
        }

        return text.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void AppendTable(StringBuilder text, IEnumerable<Trial> trials)
    {
        text.Append("<table>\n<thead><tr><th>weights</th><th>test accuracy</th><th>what the rules said before it ran</th></tr></thead>\n<tbody>\n");
        foreach (var trial in trials)
        {
            var verdict = trial.HasDiverged || trial.Accuracy < 0.9 ? "bad" : "good";
            text.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Escape(trial.Initializer)}</th><td class=\"{verdict}\">{(trial.HasDiverged ? "–" : trial.Accuracy.ToString("P1", CultureInfo.InvariantCulture))}<br><small>{trial.Verdict}</small></td><td>");
            if (trial.Rules.Count == 0)
            {
                text.Append("nothing");
            }

            foreach (var rule in trial.Rules)
            {
                var more = rule.Layers > 1 ? string.Create(CultureInfo.InvariantCulture, $" <small>({rule.Layers} layers)</small>") : "";
                text.Append(CultureInfo.InvariantCulture, $"<p><b>{rule.Id}</b> {Escape(rule.Text)}{more}</p>");
            }

            text.Append("</td></tr>\n");
        }

        text.Append("</tbody>\n</table>\n");
    }

    private static void AppendPicture(StringBuilder text, Picture picture) => text.Append(CultureInfo.InvariantCulture, $"""
        <figure>
        <picture>
        <source media="(prefers-color-scheme: dark)" srcset="{Data(picture.Dark)}">
        <img src="{Data(picture.Light)}" width="{picture.Width}" height="{picture.Height}" alt="{Escape(picture.Caption)}">
        </picture>
        <figcaption>{Escape(picture.Caption)}</figcaption>
        </figure>

        """);

    private static string Data(byte[] png) => "data:image/png;base64," + Convert.ToBase64String(png);

    private static string Escape(string text) => WebUtility.HtmlEncode(text);

    private static string Style()
    {
        using var reader = new StreamReader(typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!);
        return reader.ReadToEnd();
    }
}
