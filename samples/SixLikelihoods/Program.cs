using System.Text;
using MathNet.Numerics.Optimization;
using SixLikelihoods;

Console.OutputEncoding = Encoding.UTF8;
MathNet.Numerics.Control.UseSingleThread(); // the matrices are small

Model[] models =
[
    Models.MotorCars(),
    Models.CrashTest(),
    Models.ChemicalPlant(),
    Models.Births(),
    Models.Tenants(),
    Models.Biochemists(),
];

var report = new Report();
var fits = new List<Fit>();
report.Open();
foreach (var (index, model) in models.Index())
{
    report.Announce(model, index + 1, models.Length);
    try
    {
        var fit = report.Watch(model);
        report.Show(fit);
        fits.Add(fit);
    }
    catch (Exception exception) when (exception is OptimizationException or ArgumentException)
    {
        report.Fail(model, exception);
    }
}

report.Close(fits, models.Length);
return fits.Count(fit => fit.Agrees) == models.Length ? 0 : 1;
